package org.lunzhi.station.resident;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests for a minute from the first; addresses are only held in memory, and only so long. */
final class RequestCounts {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final String ALL = "all";

    /** An IPv6 household has as many addresses as it likes, within one network of 64 bits. */
    private static final int NETWORK_BYTES = 8;

    private final ResidentSettings settings;
    private final Cache<String, AtomicInteger> ofAddress;
    private final Cache<String, AtomicInteger> ofAll;

    RequestCounts(ResidentSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ofAddress = window(settings.addresses(), ticker);
        this.ofAll = window(1, ticker);
    }

    /** Whether one more request is within bounds; it counts even if it is not. */
    boolean admits(String address) {
        boolean addressMay = count(ofAddress, network(address)) <= settings.perAddress();
        return addressMay && count(ofAll, ALL) <= settings.inAll();
    }

    long addresses() {
        ofAddress.cleanUp();
        return ofAddress.estimatedSize();
    }

    private static int count(Cache<String, AtomicInteger> window, String key) {
        return window.get(key, first -> new AtomicInteger()).incrementAndGet();
    }

    private static Cache<String, AtomicInteger> window(int keys, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    private static String network(String address) {
        try {
            // A numeric address is parsed and never looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : Arrays.toString(bytes);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
