package chat.bench;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Wrap;
import chat.wire.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What each message passes through on its way, alone and warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Micro {
    private static final String TEXT =
            "the boats come home at noon and the smoke stands still above the harbour until it rains";
    private static final String LINE =
            "@time=2026-01-01T00:00:00.000Z;msgid=abc-1 :bo!bo@bench.local PRIVMSG #bench :" + TEXT;
    private static final int COLUMNS = 60;

    private final Message message;
    private final List<Span> plain = List.of(Span.of(TEXT, Tone.TEXT));
    private final List<Span> wide = List.of(Span.of("船は正午に帰り、煙は港の上に立つ。" + TEXT, Tone.TEXT));

    public Micro() {
        message = parse();
    }

    @Benchmark
    public Message parse() {
        try {
            return Message.parse(LINE);
        } catch (MalformedMessageException e) {
            throw new AssertionError("a good line", e);
        }
    }

    @Benchmark
    public Line encode() {
        return Line.of(message);
    }

    @Benchmark
    public List<List<Span>> wrapPlain() {
        return Wrap.rows(plain, COLUMNS, COLUMNS);
    }

    @Benchmark
    public List<List<Span>> wrapWide() {
        return Wrap.rows(wide, COLUMNS, COLUMNS);
    }

    static void measure(Report report, int repeat) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Micro.class.getName())
                        .forks(1)
                        .warmupIterations(repeat)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(Math.max(2, repeat))
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        report.title("Parts, warm");
        report.table("what", "ns");
        for (RunResult result : results) {
            List<Double> nanos = new ArrayList<>();
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults()
                            .forEach(iteration ->
                                    nanos.add(iteration.getPrimaryResult().getScore())));
            report.row(result.getPrimaryResult().getLabel(), Sample.of(nanos).toString());
        }
    }
}
