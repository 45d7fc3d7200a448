package dev.courant.local.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where figures were measured, without saying whose machine it is.
 *
 * @param memoryMegabytes of the whole machine, or of the container that this runs in
 */
record Machine(int cores, long memoryMegabytes, String os, String jdk) {
    static Machine ofNow() {
        long bytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                bytes / (1_024 * 1_024),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString());
    }
}
