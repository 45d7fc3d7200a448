package dev.courant.local.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads one archive, compressed or not, from front to back, and on behind what is broken. */
final class WarcPages implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Archive archive;
    private final Resync resync;
    private final DateWindow wanted;
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord behindDamage;
    private @Nullable Boolean onePiece;
    private long base;
    private long position;
    private boolean given;
    private boolean ended;

    private WarcPages(Archive archive, DateWindow wanted, long position) {
        this.archive = archive;
        this.resync = new Resync(archive);
        this.wanted = wanted;
        this.position = position;
    }

    /** Reads an archive from a position on at which a record begins. Nothing is opened yet. */
    static WarcPages of(Archive archive, DateWindow wanted, long position) {
        return new WarcPages(archive, wanted, position);
    }

    /** Where the entry begins that was read last; everything before it has been given, and reading can go on from here. */
    long position() {
        return position;
    }

    /**
     * The next entry; empty at the end of the archive.
     *
     * @throws UnreachableException if its bytes cannot be had
     */
    Optional<WarcEntry> next() throws IOException {
        if (behindDamage != null) {
            WarcRecord record = behindDamage;
            behindDamage = null;
            return Optional.of(entry(record));
        }
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<WarcRecord> record = read();
            ended = record.isEmpty();
            return ended ? Optional.empty() : Optional.of(entry(record.get()));
        } catch (UnreachableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return Optional.of(passBy(describe(e)));
        }
    }

    private Optional<WarcRecord> read() throws IOException {
        WarcReader open = reader == null ? open() : reader;
        Optional<WarcRecord> record = open.next();
        if (record.isPresent()) {
            given = true;
            long at = base + open.position();
            if (at > position && beginsHere(open, at)) {
                position = at;
            }
        }
        return record;
    }

    /** An archive that is packed as one piece, against the rules, has one beginning only. */
    private boolean beginsHere(WarcReader open, long at) throws IOException {
        if (open.compression() != WarcCompression.GZIP) {
            return true;
        }
        if (onePiece == null) {
            onePiece = !resync.beginsRecord(at);
        }
        return !onePiece;
    }

    private WarcReader open() throws IOException {
        base = position;
        WarcReader opened = new WarcReader(Channels.newChannel(new BufferedInputStream(archive.open(base), BUFFER)));
        reader = opened;
        return opened;
    }

    private WarcEntry entry(WarcRecord record) throws UnreachableException {
        return record instanceof WarcResponse response
                ? WarcResponses.entry(response, wanted)
                : new WarcEntry.PassedOver(record.type());
    }

    /** Goes on at the first place behind the damage from which a record can be read; which may take several attempts. */
    private WarcEntry passBy(String detail) throws IOException {
        long lastGiven = position;
        OptionalLong firstBroken = given ? OptionalLong.empty() : OptionalLong.of(position);
        OptionalLong next = resync.after(position);
        while (next.isPresent()) {
            position = next.getAsLong();
            if (canRead()) {
                return new WarcEntry.Broken(firstBroken.orElse(lastGiven), position, detail);
            }
            firstBroken = firstBroken.isPresent() ? firstBroken : next;
            next = resync.after(position);
        }
        ended = true;
        position = firstBroken.orElse(lastGiven);
        return new WarcEntry.Broken(position, -1, detail);
    }

    private boolean canRead() throws IOException {
        close();
        try {
            behindDamage = read().orElse(null);
            return behindDamage != null;
        } catch (UnreachableException e) {
            throw e;
        } catch (IOException | RuntimeException isBrokenToo) {
            return false;
        }
    }

    static String describe(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
