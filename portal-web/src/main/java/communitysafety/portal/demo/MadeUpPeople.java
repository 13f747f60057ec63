package communitysafety.portal.demo;

import communitysafety.consultation.training.BookingDetails;
import communitysafety.consultation.training.Needs;
import communitysafety.consultation.training.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The people who book, and their organisations, as chance has it. */
final class MadeUpPeople {

  private final List<Person> people = new ArrayList<>();
  private final List<String> organisations;
  private final List<Needs> needs = new ArrayList<>();
  private final RandomGenerator chance;

  /**
   * @param texts of the bundle, by key; null when there is none
   */
  MadeUpPeople(UnaryOperator<String> texts, RandomGenerator chance) {
    this.chance = chance;
    List<String> names = numbered(texts, "person.");
    for (int number = 1; number <= names.size(); number++) {
      people.add(new Person(names.get(number - 1), "person" + number + "@demo.invalid"));
    }
    organisations = numbered(texts, "organisation.");
    for (String each : numbered(texts, "needs.")) {
      String[] parts = each.split("\\|", -1);
      needs.add(new Needs(parts[0], parts[1], parts[2], parts[3].equals("BSL")));
    }
  }

  static List<String> numbered(UnaryOperator<String> texts, String prefix) {
    List<String> found = new ArrayList<>();
    for (int number = 1; texts.apply(prefix + number) != null; number++) {
      found.add(texts.apply(prefix + number));
    }
    return found;
  }

  /** Everybody. */
  List<Person> all() {
    return people;
  }

  /** Somebody of these whom the session does not have yet, and has from now on; null for nobody. */
  Person another(Collection<Person> of, Set<Person> taken) {
    List<Person> left = of.stream().filter(person -> !taken.contains(person)).toList();
    if (left.isEmpty()) {
      return null;
    }
    Person chosen = left.get(chance.nextInt(left.size()));
    taken.add(chosen);
    return chosen;
  }

  /** An organisation that has named some of those it sends. */
  BookingDetails organisation(Collection<Person> of, Set<Person> taken, int named) {
    int number = chance.nextInt(organisations.size());
    Set<Person> sent = new HashSet<>();
    for (int each = 0; each < named; each++) {
      Person person = another(of, taken);
      if (person != null) {
        sent.add(person);
      }
    }
    return BookingDetails.ofOrganisation(
        organisations.get(number),
        new Person(organisations.get(number), "office" + number + "@demo.invalid"),
        List.copyOf(sent));
  }

  /** Mostly nothing. */
  Needs needs() {
    return chance.nextInt(6) == 0 ? needs.get(chance.nextInt(needs.size())) : Needs.none();
  }
}
