package dev.courant.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What a crawler can reach at most: the HTTP client and nothing of ours around it, asking for pages and throwing them away. {@code courant
 * bench crawl} starts it beside the crawler, and ends it. Arguments: an address for all names, the most requests at once, and a URL for
 * each host with {@code %d} where the page's number stands.
 */
public final class FetchMeasurement {
    private final OkHttpClient client;

    private FetchMeasurement(InetAddress address) {
        client = new OkHttpClient.Builder().dns(_ -> List.of(address)).build();
    }

    /** Goes on until it is ended. */
    public static void main(String[] arguments) {
        FetchMeasurement measurement = new FetchMeasurement(InetAddress.ofLiteral(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        List<String> hosts = List.of(arguments).subList(2, arguments.length);
        AtomicLong turn = new AtomicLong();
        try (ExecutorService loops = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                loops.execute(() -> measurement.loop(hosts, turn));
            }
        }
    }

    /** Goes round the hosts, so that each has as many requests at once as any other. */
    private void loop(List<String> hosts, AtomicLong turn) {
        while (!Thread.currentThread().isInterrupted()) {
            long next = turn.getAndIncrement();
            int host = (int) (next % hosts.size());
            fetch(hosts.get(host).replace("%d", Long.toString(next / hosts.size())));
        }
    }

    private void fetch(String url) {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.code() != 200 || response.body().bytes().length == 0) {
                throw new IllegalStateException(url + " answers with " + response.code());
            }
        } catch (IOException e) {
            throw new IllegalStateException("No figure without pages: " + url, e);
        }
    }
}
