package dev.courant.crawler.fetch;

import dev.courant.crawler.fetch.FetchResult.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Exceptions of the network to reasons; the boundary where they are sorted. */
final class FailureReasons {
    private static final int MAX_DETAIL = 300;

    private FailureReasons() {}

    static Reason of(IOException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            Reason reason = known(at);
            if (reason != null) {
                return reason;
            }
            for (Throwable other : at.getSuppressed()) {
                if (other instanceof GuardedSockets.RefusedAddressException) {
                    return Reason.REFUSED_ADDRESS;
                }
            }
        }
        return Reason.CONNECTION_FAILED;
    }

    /** Of what happens once the answer's head is there. */
    static Reason ofBody(IOException e) {
        return switch (of(e)) {
            case TIMEOUT -> Reason.TIMEOUT;
            case UNKNOWN_ENCODING -> Reason.UNKNOWN_ENCODING;
            default -> Reason.BROKEN_BODY;
        };
    }

    /** What went wrong, in words: for a person, short, on one line. A message may quote what a server sent. */
    static String detail(IOException e) {
        String words = TlsFailures.words(e).orElseGet(() -> String.valueOf(e.getMessage()));
        String oneLine = words.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.substring(0, Math.min(oneLine.length(), MAX_DETAIL));
    }

    private static @Nullable Reason known(Throwable failure) {
        return switch (failure) {
            case GuardedSockets.RefusedAddressException _ -> Reason.REFUSED_ADDRESS;
            case BodyReader.UnknownCodingException _ -> Reason.UNKNOWN_ENCODING;
            case AnswerHead.BadHeadException _, ProtocolException _ -> Reason.BAD_ANSWER;
            case ProxyTunnel.NoProxyException _ -> Reason.NO_PROXY;
            case UnknownHostException _ -> Reason.UNKNOWN_HOST;
            case SSLException _ -> Reason.TLS_FAILED;
            case InterruptedIOException _ -> Reason.TIMEOUT;
            default -> null;
        };
    }
}
