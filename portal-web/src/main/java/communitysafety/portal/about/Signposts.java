package communitysafety.portal.about;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The table of other organisations, {@code support.csv}, read once when the portal starts. */
@Named("signposts")
@ApplicationScoped
public class Signposts {

  private List<Signpost> all = List.of();

  @PostConstruct
  void read() {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Signposts.class.getResourceAsStream("support.csv"), StandardCharsets.UTF_8))) {
      all =
          table
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .skip(1)
              .map(Signpost::read)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All needs, in the order of the page. */
  public List<Need> getNeeds() {
    return Arrays.asList(Need.values());
  }

  /** Who can help with a need, as far as it may be shown; may be empty. */
  public List<Signpost> helpingWith(Need need) {
    return all.stream().filter(s -> s.need() == need && s.isFitToShow()).toList();
  }

  /** Every line of the table, shown or not. */
  List<Signpost> all() {
    return all;
  }
}
