package org.lunzhi.station.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.lunzhi.kernel.access.ClientClass;

/** Sorts the address of a caller into its class; the address itself is not kept. */
final class ClientAddresses {

    private ClientAddresses() {}

    static ClientClass classOf(String address) {
        InetAddress parsed;
        try {
            // A numeric address is parsed and never looked up.
            parsed = InetAddress.getByName(address);
        } catch (UnknownHostException noAddress) {
            return ClientClass.PUBLIC_NETWORK;
        }
        if (parsed.isLoopbackAddress()) {
            return ClientClass.LOOPBACK;
        }
        boolean isPrivate = parsed.isSiteLocalAddress() || parsed.isLinkLocalAddress() || isUniqueLocal(parsed);
        return isPrivate ? ClientClass.PRIVATE_NETWORK : ClientClass.PUBLIC_NETWORK;
    }

    /** A direct call from this machine; one that a proxy on this machine passed on does not count. */
    static boolean isDirectLoopback(HttpServletRequest request) {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !forwarded && classOf(request.getRemoteAddr()) == ClientClass.LOOPBACK;
    }

    /** IPv6 fc00::/7 (RFC 4193), which the JDK does not count as site local. */
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
