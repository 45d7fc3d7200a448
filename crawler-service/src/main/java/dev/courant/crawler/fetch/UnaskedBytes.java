package dev.courant.crawler.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Keeps what a server sends behind an answer from being taken for the next one. On a kept connection HTTP/1.1 has nothing
 * else than order to tell answers apart: whoever can make a server send more than it announces would choose what is read
 * at other URLs of its host. The client reads ahead, so an answer that is there without anything having been read since
 * its request went out was there before it.
 *
 * <p>With HTTP/1.1 a call reads on its own thread, which is where reading is counted.
 */
final class UnaskedBytes {
    private static final ThreadLocal<Integer> READS = ThreadLocal.withInitial(() -> 0);

    private UnaskedBytes() {}

    /** Counts the reading of a connection. */
    static InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                READS.set(READS.get() + 1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                READS.set(READS.get() + 1);
                return super.read(into, offset, length);
            }
        };
    }

    /** An interceptor; the connection is not used any further. */
    static Response refused(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || isFramed(connection.protocol())) {
            return chain.proceed(chain.request());
        }
        if (connection.handshake() == null
                && connection.socket().getInputStream().available() > 0) {
            throw new AnswerHead.BadHeadException("The server sent something before it was asked");
        }
        int before = READS.get();
        Response response = chain.proceed(chain.request());
        if (READS.get() == before) {
            throw new AnswerHead.BadHeadException(
                    "The answer was there before the question: it lay behind another one");
        }
        return response;
    }

    private static boolean isFramed(Protocol protocol) {
        return protocol == Protocol.HTTP_2 || protocol == Protocol.H2_PRIOR_KNOWLEDGE;
    }
}
