package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CodingTest {
    private static final byte[] BODY =
            "<p>Fog over the Orrin, and more of it</p>".repeat(20).getBytes(StandardCharsets.UTF_8);

    @Test
    void brotliIsSentToWhoTakesItAndGzipToWhoTakesOnlyThat() {
        assumeThat(Brotli.isAvailable()).isTrue();
        assertThat(Coding.BR.agreedWith("gzip, deflate, br")).isEqualTo(Coding.BR);
        assertThat(Coding.BR.agreedWith("gzip")).isEqualTo(Coding.GZIP);
        assertThat(Coding.BR.agreedWith("deflate")).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.BR.agreedWith(null)).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.GZIP.agreedWith("gzip, br")).isEqualTo(Coding.GZIP);
        assertThat(Coding.IDENTITY.agreedWith("gzip, br")).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void weightsAndStarsCount() {
        assertThat(Coding.GZIP.agreedWith("gzip;q=0")).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.GZIP.agreedWith("gzip; q=0.5, *;q=0")).isEqualTo(Coding.GZIP);
        assertThat(Coding.GZIP.agreedWith("deflate, *")).isEqualTo(Coding.GZIP);
        assertThat(Coding.GZIP.agreedWith("x-gzipped")).isEqualTo(Coding.IDENTITY);
    }

    @Test
    void whatIsPackedCanBeUnpacked() throws IOException {
        assumeThat(Brotli.isAvailable()).isTrue();
        assertThat(Coding.IDENTITY.encode(BODY)).isEqualTo(BODY);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(Coding.GZIP.encode(BODY))).readAllBytes())
                .isEqualTo(BODY);
        assertThat(Decoder.decompress(Coding.BR.encode(BODY)).getDecompressedData())
                .isEqualTo(BODY);
        assertThat(Coding.BR.encode(BODY)).hasSizeLessThan(BODY.length);
    }

    @Test
    void namesAreThoseOfTheHeader() {
        assertThat(Coding.named("br")).isEqualTo(Coding.BR);
        assertThat(Coding.BR.token()).isEqualTo("br");
        assertThat(Coding.IDENTITY.token()).isEmpty();
        assertThatThrownBy(() -> Coding.named("zstd")).isInstanceOf(IllegalArgumentException.class);
    }
}
