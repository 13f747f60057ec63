package communitysafety.portal.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Calls without a browser. HTTP/1.1, since what stands before a portal speaks that to it, and never
 * without an end: an answer that does not come, or stops half-way, fails the test that waits.
 */
public final class HttpCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private HttpCalls() {}

  /** Follows no redirects and keeps no cookies. */
  public static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return end(begin(request));
  }

  /** The same, of what is no text. */
  static HttpResponse<byte[]> download(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return end(begin(request, BodyHandlers.ofByteArray()));
  }

  /** The same without waiting; others can be begun meanwhile. */
  public static CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) {
    return begin(request, BodyHandlers.ofString());
  }

  private static <T> CompletableFuture<HttpResponse<T>> begin(
      HttpRequest.Builder request, BodyHandler<T> as) {
    return CLIENT
        .sendAsync(request.timeout(PATIENCE).build(), as)
        .orTimeout(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS);
  }

  private static <T> HttpResponse<T> end(CompletableFuture<HttpResponse<T>> call)
      throws IOException, InterruptedException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
