package dev.courant.local.console;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Whether anybody still reads this process's standard output. Java notices that only when it writes, which may be never where
 * there is nothing to print; the system's {@code poll} (POSIX) says it at once.
 */
final class OutputPipe {
    private static final int STANDARD_OUTPUT = 1;
    private static final int POLLERR = 0x8;
    private static final int POLLHUP = 0x10;
    private static final int EVENTS_OFFSET = 4;
    private static final int RETURNED_EVENTS_OFFSET = 6;
    private static final int POLLFD_BYTES = 8;

    /** {@code int poll(struct pollfd *, nfds_t, int)}; empty on systems that have none. */
    private static final Optional<MethodHandle> POLL = poll();

    private OutputPipe() {}

    /** Whether the reading end is closed; false where that cannot be told. */
    static boolean isClosed() {
        return isClosed(STANDARD_OUTPUT);
    }

    static boolean isClosed(int descriptor) {
        if (POLL.isEmpty()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(POLLFD_BYTES, Integer.BYTES);
            asked.set(ValueLayout.JAVA_INT, 0, descriptor);
            asked.set(ValueLayout.JAVA_SHORT, EVENTS_OFFSET, (short) 0);
            int answered = (int) POLL.get().invokeExact(asked, 1L, 0);
            int events = asked.get(ValueLayout.JAVA_SHORT, RETURNED_EVENTS_OFFSET);
            return answered > 0 && (events & (POLLERR | POLLHUP)) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("poll cannot be called", e);
        }
    }

    // The command line is started with --enable-native-access.
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> poll() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("poll")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_INT)));
    }
}
