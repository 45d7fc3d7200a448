package dev.courant.crawler.fetch;

import dev.courant.crawler.fetch.FetchResult.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** One client with the times of each of the few limits that there are: making one takes as long as a small request. */
final class TimedClients {
    private final OkHttpClient client;
    private final Map<Times, OkHttpClient> timed = new ConcurrentHashMap<>();

    private record Times(Duration connect, Duration firstByte, Duration total) {}

    TimedClients(OkHttpClient client) {
        this.client = client;
    }

    Call newCall(Request request, Limits limits) {
        return timed.computeIfAbsent(new Times(limits.connect(), limits.firstByte(), limits.total()), this::with)
                .newCall(request);
    }

    private OkHttpClient with(Times times) {
        return client.newBuilder()
                .connectTimeout(times.connect())
                .readTimeout(times.firstByte())
                .writeTimeout(times.firstByte())
                .callTimeout(times.total().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }
}
