package communitysafety.consultation.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A survey as its author wrote it, in a spreadsheet or in the portal: what is stored, edited,
 * downloaded and given a version. Whether it makes sense is for {@link SurveyCompiler} to say.
 *
 * @param id the form's id, which a workbook has among its settings
 * @param languages BCP 47 tags; the first is the default; never empty
 * @param items pages, questions outside of pages, calculations, in document order
 * @param lists by name, in the order of the author
 */
public record SurveyDocument(
    String id,
    Wording title,
    List<String> languages,
    List<Item> items,
    Map<String, ChoiceList> lists) {

  public SurveyDocument {
    languages = List.copyOf(languages);
    items = List.copyOf(items);
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
  }

  public String defaultLanguage() {
    return languages.get(0);
  }
}
