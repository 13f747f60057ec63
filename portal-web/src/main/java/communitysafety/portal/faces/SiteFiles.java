package communitysafety.portal.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet and the script of the public pages, made once when the portal starts. Their
 * addresses hold a digest of their content, so a browser may keep them for ever and a new version
 * is fetched at once: {@code #{siteFiles.sheet}}.
 */
@Named("siteFiles")
@ApplicationScoped
public class SiteFiles {

  private static final String WEBJAR =
      "/META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
  private static final List<String> OUR_SHEETS =
      List.of(
          "tokens",
          "theme",
          "cs-header",
          "cs-emergency",
          "cs-doors",
          "cs-signpost",
          "cs-help",
          "cs-question",
          "cs-code",
          "cs-survey",
          "cs-messages",
          "cs-coach",
          "cs-trap",
          "cs-finder",
          "print");

  private SiteFile sheet;
  private SiteFile tokens;
  private SiteFile exitScript;
  private Map<String, SiteFile> byName = Map.of();

  @PostConstruct
  void make() {
    List<String> ours = OUR_SHEETS.stream().map(s -> text("site/" + s + ".css")).toList();
    sheet = SiteFile.of("site", "css", "text/css", SiteSheet.of(text(govuk()), ours));
    tokens = SiteFile.of("tokens", "css", "text/css", ours.get(0));
    exitScript =
        SiteFile.of("exit-this-page", "js", "text/javascript", text("site/exit-this-page.js"));
    byName = Map.of(sheet.name(), sheet, tokens.name(), tokens, exitScript.name(), exitScript);
  }

  /** Address of the one style sheet of the public pages. */
  public String getSheet() {
    return sheet.address();
  }

  /** Address of our colours and sizes alone, for pages with a look of their own (staff). */
  public String getTokens() {
    return tokens.address();
  }

  /** Address of the script that makes "Exit this page" quicker; pages work without it. */
  public String getExitScript() {
    return exitScript.address();
  }

  /** The file of that name, such as {@code site-1a2b3c4d5e6f.css}. */
  public Optional<SiteFile> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static String govuk() {
    Properties webjar = new Properties();
    try (InputStream in = SiteFiles.class.getResourceAsStream(WEBJAR)) {
      webjar.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/govuk-frontend/"
        + webjar.getProperty("version")
        + "/dist/govuk/govuk-frontend.min.css";
  }

  private static String text(String resource) {
    try (InputStream in = SiteFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One file as it is sent.
   *
   * @param name with digest and ending
   * @param type media type
   * @param plain its bytes
   * @param gzipped its bytes compressed as small as may be
   */
  public record SiteFile(String name, String type, byte[] plain, byte[] gzipped) {

    static final String PATH = "/site/";

    static SiteFile of(String stem, String ending, String type, String content) {
      byte[] plain = content.getBytes(StandardCharsets.UTF_8);
      String name = stem + "-" + digest(plain) + "." + ending;
      return new SiteFile(name, type + ";charset=UTF-8", plain, gzip(plain));
    }

    String address() {
      return PATH + name;
    }

    private static String digest(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 6);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] gzip(byte[] bytes) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip =
          new GZIPOutputStream(out) {
            {
              def.setLevel(Deflater.BEST_COMPRESSION);
            }
          }) {
        gzip.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }
}
