package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.BeanInfo;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersJsonTest {

  @Test
  void every_field_of_every_answer_comes_back_as_it_was_saved() throws Exception {
    ReportAnswers answers = new ReportAnswers();
    List<String> filled = new ArrayList<>();
    fill(answers, "", filled);
    assertThat(filled)
        .hasSizeGreaterThan(80)
        .contains("more.further.where.kind", "more.aboutWhy.details", "contact.mustNotKnow");

    byte[] saved = AnswersJson.write(answers);
    ReportAnswers read = AnswersJson.read(saved).orElseThrow();
    assertThat(read)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .ignoringCollectionOrder()
        .isEqualTo(answers);
    assertThat(new String(AnswersJson.write(read), StandardCharsets.UTF_8))
        .isEqualTo(new String(saved, StandardCharsets.UTF_8));
  }

  /** Gives every property a value that it does not have by itself. */
  private static void fill(Object bean, String path, List<String> filled) throws Exception {
    BeanInfo properties = Introspector.getBeanInfo(bean.getClass(), Object.class);
    for (PropertyDescriptor each : properties.getPropertyDescriptors()) {
      if (each.getWriteMethod() == null || each.getPropertyType() == SentReport.class) {
        continue;
      }
      String name = path + each.getName();
      Type type = each.getWriteMethod().getGenericParameterTypes()[0];
      each.getWriteMethod().invoke(bean, value(type, name, filled));
      filled.add(name);
    }
  }

  private static Object value(Type type, String name, List<String> filled) throws Exception {
    if (type == String.class) {
      return "words of " + name;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == Instant.class) {
      return Instant.parse("2026-11-24T10:00:00Z");
    }
    if (type instanceof ParameterizedType of && of.getRawType() == Map.class) {
      return Map.of("RACE", List.of("BLACK", "ARAB"));
    }
    if (type instanceof ParameterizedType of) {
      return List.of(value(of.getActualTypeArguments()[0], name, filled));
    }
    Class<?> bean = (Class<?>) type;
    if (bean.isEnum()) {
      return bean.getEnumConstants()[bean.getEnumConstants().length - 1];
    }
    Object made = bean.getDeclaredConstructor().newInstance();
    fill(made, name + ".", filled);
    return made;
  }

  @Test
  void a_draft_from_before_there_was_more_to_tell_still_opens_and_goes_on_where_it_was() {
    String before =
        """
        {"danger": "NO", "emergencyRead": false, "subject": "BOTH", "relation": "VICTIM",
         "name": {"named": "YES", "name": "Sam Specimen"}, "account": "They shouted at me.",
         "why": {"strands": ["RACE"], "other": ""},
         "behaviour": {"behaviours": ["NOISE"], "impact": "A_LOT"},
         "when": {"precision": "ONGOING", "day": {"day": "", "month": "", "year": ""},
           "time": "", "about": "", "first": {"day": "", "month": "", "year": ""},
           "last": {"day": "", "month": "", "year": ""}, "since": "May"},
         "where": {"kind": "POSTCODE", "postcode": "YO8 9FT", "address": "", "description": "",
           "homePostcode": "", "transport": ""},
         "passOn": false, "yorkRead": false,
         "contact": {"ways": ["EMAIL", "PHONE"], "email": "sam@example.org",
           "phone": "01632 960 001", "leaveMessage": "YES", "safely": "Not at night"},
         "sharing": {"police": "YES", "hub": "YES", "support": "NO"}}
        """;
    ReportAnswers answers = AnswersJson.read(before.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    assertThat(new ReportJourney(answers, Places.SELBY).next()).isEqualTo(Step.ANYTHING_ELSE);
    assertThat(answers.getContact().mistakes()).isEmpty();
    assertThat(answers.getContact().contact().safely().mayLeaveMessage()).isTrue();
    assertThat(answers.getContact().contact().safely().otherwise().value())
        .isEqualTo("Not at night");
    assertThat(answers.isYoung()).isFalse();
  }
}
