package communitysafety.shared.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells from which network a request comes, for nothing but {@link SignInDelay}: the address itself
 * for IPv4, its /64 for IPv6, where one household commands them all.
 *
 * <p>A forwarded address is believed only when the request comes from a proxy that was named in the
 * configuration; anybody else could write one, and so make a new network for each attempt.
 */
public final class Networks {

  /** Four numbers, or something with a colon: a literal, so that no name is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9a-fA-F:.]{2,45}");

  private final Set<String> trustedProxies;

  /**
   * @param trustedProxies addresses of the proxies whose {@code X-Forwarded-For} is believed
   */
  public Networks(List<String> trustedProxies) {
    this.trustedProxies =
        trustedProxies.stream()
            .map(String::strip)
            .filter(proxy -> !proxy.isEmpty())
            .map(Networks::canonical)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param peer address at the other end of the connection
   * @param forwardedFor the whole {@code X-Forwarded-For} header; null when there is none
   */
  public String of(String peer, String forwardedFor) {
    String address = peer;
    if (forwardedFor != null) {
      String[] hops = forwardedFor.split(",");
      // From the right: each trusted proxy vouches for the hop to its left, and for no other.
      for (int i = hops.length - 1; i >= 0 && trustedProxies.contains(canonical(address)); i--) {
        address = hops[i].strip();
      }
    }
    return network(address);
  }

  private static String network(String address) {
    byte[] bytes = bytes(address);
    if (bytes == null) {
      return "unknown";
    }
    return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
  }

  private static String canonical(String address) {
    byte[] bytes = bytes(address);
    return bytes == null ? address : HexFormat.of().formatHex(bytes);
  }

  /** Null for what is no address. */
  private static byte[] bytes(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    if (!LITERAL.matcher(literal).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
