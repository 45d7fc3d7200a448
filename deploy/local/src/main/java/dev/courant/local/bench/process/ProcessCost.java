package dev.courant.local.bench.process;

/**
 * What a process and its children have used.
 *
 * @param cpuSeconds of user and system time since it started, over all cores
 * @param peakMegabytes the most memory that was resident at once since it started; where the system keeps no such figure
 *     (all but Linux), what is resident now
 */
public record ProcessCost(double cpuSeconds, double peakMegabytes) {
    /** What it has used since an earlier reading; the peak is the later one's. */
    public ProcessCost since(ProcessCost earlier) {
        return new ProcessCost(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
    }
}
