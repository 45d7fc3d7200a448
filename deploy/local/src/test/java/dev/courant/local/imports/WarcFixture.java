package dev.courant.local.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** WARC files for tests, byte by byte, so that they can be wrong in the ways that archives are. */
public final class WarcFixture {
    public static final String DATE = "2020-02-02T10:00:00Z";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final boolean gzip;
    private int records;

    public WarcFixture(boolean gzip) {
        this.gzip = gzip;
        record("warcinfo", "", "application/warc-fields", bytes("software: fixture\r\n"));
    }

    /** An answer with the header lines as given, each ended by CR LF. */
    public WarcFixture response(String url, String head, byte[] body) {
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\n",
                "application/http; msgtype=response",
                join(bytes(head + "\r\n"), body));
    }

    /** A sound page. */
    public WarcFixture html(String url, String html) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", bytes(html));
    }

    /** Any record at all. */
    public WarcFixture record(String type, String extra, String contentType, byte[] block) {
        records++;
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + "%012d".formatted(records) + ">\r\nWARC-Date: " + DATE + "\r\n" + extra + "Content-Type: "
                + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        file.writeBytes(wrap(join(bytes(head), block, bytes("\r\n\r\n"))));
        return this;
    }

    /** One record of a large archive, which has no other beginning. */
    static byte[] one(int number, String url, String html) {
        WarcFixture warc = new WarcFixture(true);
        warc.file.reset();
        warc.records = number;
        return warc.html(url, html).toBytes();
    }

    public byte[] toBytes() {
        return file.toByteArray();
    }

    public Path write(Path path) {
        return write(path, toBytes().length);
    }

    /** The beginning of the file alone. */
    public Path write(Path path, int length) {
        try {
            return Files.write(path, java.util.Arrays.copyOf(toBytes(), length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] wrap(byte[] record) {
        return gzip ? gzip(record) : record;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
