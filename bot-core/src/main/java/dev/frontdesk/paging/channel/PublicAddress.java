package dev.frontdesk.paging.channel;

import dev.frontdesk.chat.DeliveryFailed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Keeps calls out of the house: whoever could choose where a webhook goes could otherwise speak to a router, a database or a cloud's
 * metadata service from here. The ranges are those of the IANA special-purpose address registries (RFC 6890).
 */
final class PublicAddress {

    private PublicAddress() {}

    /** Looks the host up now. One address inside is enough to refuse it: nobody knows which one the connection takes. */
    static void require(String host) throws DeliveryFailed {
        for (var address : resolve(host)) {
            if (!isPublic(address)) {
                throw DeliveryFailed.permanent(
                        host + " has an address inside the house, which is called only with PAGE_WEBHOOK_PRIVATE=true");
            }
        }
    }

    private static InetAddress[] resolve(String host) throws DeliveryFailed {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw DeliveryFailed.retry(host + " is not known to the name server", null);
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first != 0 // this network
                && first < 240 // reserved, broadcast
                && !(first == 100 && second >= 64 && second < 128) // shared with other customers of the provider
                && !(first == 192 && second == 0 && third == 0) // protocol assignments
                && !(first == 198 && (second == 18 || second == 19)); // benchmarks
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) { // 6to4: an IPv4 address in a tunnel
            return embedded(bytes, 2);
        }
        if (first == 0x64 && second == 0xff9b) { // translated to the IPv4 address at its end
            return Arrays.equals(bytes, 4, 12, new byte[8], 0, 8) && embedded(bytes, 12);
        }
        return first >> 13 == 1 && !(first == 0x2001 && second == 0); // global unicast, and no Teredo tunnel
    }

    private static boolean embedded(byte[] bytes, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
