package dev.courant.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive on a disk. */
record FileArchive(Path path) implements Archive {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public InputStream open(long position) throws IOException {
        FileChannel channel = FileChannel.open(path);
        channel.position(position);
        return Channels.newInputStream(channel);
    }
}
