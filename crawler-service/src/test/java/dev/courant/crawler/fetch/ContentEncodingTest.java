package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.site.LocalSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as servers encode them, honestly or not. */
class ContentEncodingTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final byte[] HTML = "<p>质量 and quality</p>".getBytes(StandardCharsets.UTF_8);

    /** A small page, packed at the highest level: with back references and dictionary words. */
    private static final String BROTLI_PAGE =
            "G5kAABwHdgz5D4vhjSaW1C9laHDaR4QnZvJQuenkgPnbA8wKA43fCXMbO0NBpeiaA8dsPAdDxy67SlIr0Lwk6KEJwJX9/owx1xmkZkU=";

    /** 16 MiB of zeros in 27 bytes. */
    private static final String BROTLI_BOMB = "y///P/gnAOKxQCD3/i/////wTwDEYRGA7v0f";

    private final LocalSite site = new LocalSite();
    private final Fetcher fetcher =
            new OkHttpFetcher(new AddressGuard(true, true), new UserAgent("Courant/1"), Clock.systemUTC());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void undoesEveryEncodingThatItOffers() throws IOException {
        site.body("/gzip", "text/html", gzip(HTML), "Content-Encoding", "gzip");
        site.body("/zlib", "text/html", deflate(false), "Content-Encoding", "deflate");
        site.body("/bare", "text/html", deflate(true), "Content-Encoding", "deflate");
        site.body("/zstd", "text/html", Zstd.compress(HTML), "Content-Encoding", "zstd");
        site.body("/br", "text/html", base64(BROTLI_PAGE), "Content-Encoding", "br");
        site.body("/twice", "text/html", gzip(gzip(HTML)), "Content-Encoding", "gzip, gzip");

        for (String path : new String[] {"/gzip", "/zlib", "/bare", "/zstd", "/twice"}) {
            assertThat(answer(path).body()).as(path).isEqualTo(HTML);
        }
        assertThat(answer("/br").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<!doctype html><html lang=\"en\"><head><title>The harbour</title></head><body><article>"
                        + "<h1>The harbour</h1><p>质量 and quality</p></article></body></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip", "zstd"})
    void anAnswerWithoutABodyMayNameTheCodingAllTheSame(String coding) throws IOException {
        site.body("/empty", "text/html", new byte[0], "Content-Encoding", coding);
        assertThat(answer("/empty").body()).isEmpty();
    }

    @Test
    void refusesAWindowThatIsLargerThanTheWebAllows() throws IOException {
        site.body("/allowed", "text/html", zstd(23), "Content-Encoding", "zstd");
        site.body("/large", "text/html", zstd(24), "Content-Encoding", "zstd");

        assertThat(answer("/allowed").body()).isEqualTo(HTML);
        assertThat(failure("/large")).isEqualTo(FetchResult.Reason.BROKEN_BODY);
    }

    private static byte[] zstd(int windowLog) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out).setLong(windowLog)) {
            zstd.write(HTML);
            zstd.flush();
        }
        return out.toByteArray();
    }

    @Test
    void closesTheBodyThroughItsDecoders() throws IOException {
        for (String coding : new String[] {"identity", "gzip", "deflate, gzip", "rot13"}) {
            AtomicBoolean isClosed = new AtomicBoolean();
            InputStream wire = new ByteArrayInputStream(gzip(deflate(false))) {
                @Override
                public void close() {
                    isClosed.set(true);
                }
            };
            try {
                BodyReader.read(wire, coding, 10);
            } catch (IOException unknown) {
                assertThat(coding).isEqualTo("rot13");
            }
            assertThat(isClosed).as(coding).isTrue();
        }
    }

    @Test
    void takesABodyAsItIsIfItsEncodingIsAFib() {
        site.body("/a", "text/html", HTML, "Content-Encoding", "gzip");

        assertThat(answer("/a").body()).isEqualTo(HTML);
    }

    @Test
    void cutsALongBody() {
        site.body("/long", "text/html", new byte[LIMITS.bodyBytes() + 1]);
        site.body("/just", "text/html", new byte[LIMITS.bodyBytes()]);

        assertThat(answer("/long").body()).hasSize(LIMITS.bodyBytes());
        assertThat(answer("/long").truncated()).isTrue();
        assertThat(answer("/just").truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "br"})
    void cutsABombAfterDecompression(String encoding) throws IOException {
        byte[] zeros = new byte[100 * 1024 * 1024];
        byte[] bomb = switch (encoding) {
            case "gzip" -> gzip(zeros);
            case "zstd" -> Zstd.compress(zeros);
            default -> base64(BROTLI_BOMB);
        };
        site.body("/bomb", "text/html", bomb, "Content-Encoding", encoding);

        Answer answer = answer("/bomb");

        assertThat(answer.body()).hasSize(LIMITS.bodyBytes());
        assertThat(answer.truncated()).isTrue();
    }

    /** A frame that is to be passed over unpacks to nothing, so the limit of what comes out is never reached. */
    @Test
    void cutsWhatIsLongInBetweenAndNothingInTheEnd() throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(50 * 1024 * 1024).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(0x184D2A50).putInt(frame.capacity() - 8);
        site.body("/nothing", "text/html", gzip(frame.array()), "Content-Encoding", "zstd, gzip");

        Answer answer = answer("/nothing");

        assertThat(answer.body()).isEmpty();
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void aBrotliBodyThatBreaksOffIsBroken() {
        byte[] whole = base64(BROTLI_PAGE);
        site.body("/half", "text/html", Arrays.copyOf(whole, whole.length / 2), "Content-Encoding", "br");

        assertThat(failure("/half")).isEqualTo(FetchResult.Reason.BROKEN_BODY);
    }

    @Test
    void namesAnEncodingThatItDoesNotKnow() {
        site.body("/a", "text/html", HTML, "Content-Encoding", "rot13");

        assertThat(failure("/a")).isEqualTo(FetchResult.Reason.UNKNOWN_ENCODING);
    }

    @Test
    void saysWhatItUnderstands() {
        AtomicReference<String> said = new AtomicReference<>("");
        site.on("/a", exchange -> {
            said.set(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            exchange.sendResponseHeaders(200, -1);
        });

        answer("/a");

        assertThat(said.get().split(", ", -1)).contains("br", "gzip", "zstd");
    }

    private FetchResult.Reason failure(String path) {
        FetchResult result = fetcher.fetch(site.url(path), "text/html", LIMITS);
        assertThat(result).isInstanceOf(FetchResult.Failure.class);
        return ((FetchResult.Failure) result).reason();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private Answer answer(String path) {
        FetchResult result = fetcher.fetch(site.url(path), "text/html", LIMITS);
        assertThat(result).isInstanceOf(Answer.class);
        return (Answer) result;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflate.write(HTML);
        }
        return out.toByteArray();
    }
}
