package dev.courant.local.archive;

import dev.courant.events.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A file while it is written, named so: {@code PREFIX-TIMESTAMP-SERIAL.warc.gz.open}. */
final class OpenFile implements AutoCloseable {
    static final String SUFFIX = ".open";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileChannel channel;
    private final WarcWriter writer;
    private final URI warcinfo;
    private final Instant since;
    private long pages;

    private OpenFile(Path path, FileChannel channel, URI warcinfo, Instant since) throws IOException {
        this.path = path;
        this.channel = channel;
        this.writer = new WarcWriter(channel, WarcCompression.GZIP);
        this.warcinfo = warcinfo;
        this.since = since;
    }

    /**
     * Begins a file with its {@code warcinfo}.
     *
     * @throws IOException if it cannot be written, or is there
     */
    static OpenFile create(Path folder, String prefix, int serial, Instant now) throws IOException {
        String name =
                prefix + "-" + TIMESTAMP.format(now) + "-" + String.format(Locale.ROOT, "%05d", serial) + ".warc.gz";
        Path path = folder.resolve(name + SUFFIX);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        UUID id = UUID.randomUUID();
        OpenFile file = new OpenFile(path, channel, URI.create("urn:uuid:" + id), now);
        file.writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(now)
                .filename(name)
                .fields(
                        Map.of(
                                "software", List.of("Courant"),
                                "format", List.of("WARC file version 1.1"),
                                "conformsTo",
                                        List.of(
                                                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                .build());
        return file;
    }

    void write(Page page, String eventId) throws IOException {
        writer.write(PageRecord.of(page, eventId, warcinfo));
        pages++;
    }

    /** What it is called when it is done. */
    String name() {
        String open = path.getFileName().toString();
        return open.substring(0, open.length() - SUFFIX.length());
    }

    Instant since() {
        return since;
    }

    long pages() {
        return pages;
    }

    /** In bytes. */
    long length() throws IOException {
        return channel.position();
    }

    /** Has everything on the disk when it returns, and says how long the file is then. */
    Mark flush() throws IOException {
        channel.force(true);
        return new Mark(name(), length());
    }

    /** Takes away what says that it is being written. */
    void rename() throws IOException {
        close();
        Files.move(path, path.resolveSibling(name()));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
