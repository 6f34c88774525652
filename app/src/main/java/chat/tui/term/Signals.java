package chat.tui.term;

import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. They are asked for by reflection, because the compiler warns of every mention of
 * {@code sun.misc.Signal} and cannot be told not to.
 */
public final class Signals {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private Signals() {}

    /**
     * Runs the action on each such signal, on a thread of the JVM. Where there are no signals it never runs.
     *
     * @param name without SIG
     */
    public static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() == handler) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException | RuntimeException unavailable) {
            LOG.log(System.Logger.Level.DEBUG, "no signal {0}", name);
        }
    }
}
