package dev.courant.crawler.poll;

/**
 * 64 bits of a URL: FNV-1a over its characters, finished as in SplitMix64. Two URLs of one list of fifty thousand share
 * theirs once in 10<sup>10</sup> lists.
 */
final class UrlHash {
    private UrlHash() {}

    static long of(String url) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < url.length(); i++) {
            hash = (hash ^ url.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
