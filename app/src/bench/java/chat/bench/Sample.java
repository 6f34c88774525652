package chat.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The same thing measured some times. */
record Sample(double[] sorted) {
    Sample {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    static Sample of(List<Double> values) {
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    double median() {
        return quantile(0.5);
    }

    double min() {
        return quantile(0);
    }

    double max() {
        return quantile(1);
    }

    /** The nearest value that is there; not a number when there is none. */
    double quantile(double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    /** Median, least and most. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "–";
        }
        return sorted.length == 1
                ? number(median())
                : number(median()) + " (" + number(min()) + "–" + number(max()) + ")";
    }

    /** Three digits that matter. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
