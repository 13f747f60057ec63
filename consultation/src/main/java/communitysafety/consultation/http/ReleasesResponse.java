package communitysafety.consultation.http;

import communitysafety.consultation.release.Releases.FrozenRelease;
import java.util.List;

/** The releases of a consultation, newest first; empty while there is none. */
public record ReleasesResponse(List<Release> releases) {

  /**
   * @param frozenAt ISO 8601, UTC
   * @param digest SHA-256 of the release as it is sent, hexadecimal
   */
  public record Release(int number, String frozenAt, String digest) {}

  static ReleasesResponse of(List<FrozenRelease> frozen) {
    return new ReleasesResponse(
        frozen.stream()
            .map(each -> new Release(each.number(), each.frozenAt().toString(), each.digest()))
            .toList());
  }
}
