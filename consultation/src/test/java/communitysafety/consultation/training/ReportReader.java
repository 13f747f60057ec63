package communitysafety.consultation.training;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.ReleasedTraining.Row;
import communitysafety.consultation.training.TrainingReport.By;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has a report of training, the catalogue, and time: works out the least and the most
 * of each number by linear programming. Knows nothing of the gate's own equations.
 */
final class ReportReader {

  /** What a row tells of. */
  enum What {
    FULL(TrainingTally::full),
    PARTIAL(TrainingTally::partial),
    NO_SHOW(TrainingTally::noShow),
    OTHERS(TrainingTally::others),
    BOOKED(TrainingTally::booked),
    TRAINED(TrainingTally::trained),
    ORGANISATIONS(TrainingTally::organisations),
    /** How often somebody was there once more; no row tells it. */
    AGAIN(tally -> tally.full() - tally.trained());

    final ToIntFunction<TrainingTally> truth;

    What(ToIntFunction<TrainingTally> truth) {
      this.truth = truth;
    }
  }

  private static final List<What> OUTCOMES =
      List.of(What.FULL, What.PARTIAL, What.NO_SHOW, What.OTHERS);

  private final List<TrainingTally> groups;
  private final Map<String, Map<What, Figure>> read;

  private ReportReader(List<TrainingTally> groups, Map<String, Map<What, Figure>> read) {
    this.groups = groups;
    this.read = read;
  }

  /** Of the catalogue this one knows the groups, how many sessions and places each has. */
  ReportReader(List<TrainingTally> groups, ReleasedTraining report) {
    this(groups, new LinkedHashMap<>());
    note(Optional.empty(), report.all());
    report
        .tables()
        .forEach(table -> table.rows().forEach(row -> note(Optional.of(table.by()), row)));
  }

  /** The same of a report where each number was rounded by itself, and nobody tried it. */
  ReportReader(List<TrainingTally> groups) {
    this(groups, new LinkedHashMap<>());
    for (TrainingTally group : groups) {
      Map<What, Figure> row = new EnumMap<>(What.class);
      for (What what : What.values()) {
        if (what != What.AGAIN) {
          row.put(what, Figure.of(what.truth.applyAsInt(group)));
        }
      }
      read.put(group.by() + group.group(), row);
    }
  }

  private void note(Optional<By> by, Row row) {
    read.put(
        by + row.group(),
        Map.of(
            What.FULL, row.full(),
            What.PARTIAL, row.partial(),
            What.NO_SHOW, row.noShow(),
            What.OTHERS, row.others(),
            What.BOOKED, row.booked(),
            What.TRAINED, row.trained(),
            What.ORGANISATIONS, row.organisations()));
  }

  /** The figure that stands in a row, or that nothing does. */
  Figure figure(TrainingTally group, What what) {
    return read.getOrDefault(group.by() + group.group(), Map.of())
        .getOrDefault(what, Figure.NOT_SHOWN);
  }

  /** How many values a number can have. */
  int values(TrainingTally group, What what) {
    Program least = new Program();
    Program most = new Program();
    double from = least.optimum(group, what, false);
    double to = most.optimum(group, what, true);
    return (int) (Math.floor(to + 1e-6) - Math.ceil(from - 1e-6)) + 1;
  }

  /**
   * Of numbers of one to four, those that can have fewer than three values, unless the catalogue
   * leaves no more.
   */
  List<String> found() {
    ReportReader before = new ReportReader(groups, Map.of());
    List<String> found = new ArrayList<>();
    for (TrainingTally group : groups) {
      for (What what : What.values()) {
        int truth = what.truth.applyAsInt(group);
        if (truth > 0
            && truth < 5
            && values(group, what) < 3
            && values(group, what) < before.values(group, what)) {
          found.add(group.group() + " " + what);
        }
      }
    }
    return found;
  }

  private final class Program {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private int number;

    Program() {
      for (TrainingTally group : groups) {
        for (What what : What.values()) {
          Figure figure = figure(group, what);
          if (what != What.AGAIN && figure.kind() != Figure.Kind.NOT_SHOWN) {
            add(group, what, 1, next()).lower(least(figure)).upper(most(figure));
          }
        }
        add(group, What.BOOKED, 1, next()).upper(group.places());
        // Once for each session at most, and each person at least once.
        add(group, What.TRAINED, -1, add(group, What.FULL, 1, next())).lower(0);
        add(group, What.TRAINED, group.sessions(), add(group, What.FULL, -1, next())).lower(0);
        add(
                group,
                What.ORGANISATIONS,
                -1,
                add(group, What.FULL, 1, add(group, What.PARTIAL, 1, next())))
            .lower(0);
        for (What once : List.of(What.TRAINED, What.ORGANISATIONS)) {
          nest(group, once);
        }
      }
    }

    private void nest(TrainingTally whole, What once) {
      Map<Optional<By>, Expression> together = new LinkedHashMap<>();
      for (TrainingTally part : groups) {
        if (part != whole && isPart(part, whole)) {
          add(part, once, -1, add(whole, once, 1, next())).lower(0);
          add(part, once, 1, together.computeIfAbsent(part.by(), by -> next()));
        }
      }
      together.forEach(
          (by, sum) -> {
            boolean all = whole.by().isEmpty() || by.equals(Optional.of(By.AREA_AND_TOPIC));
            if (all) {
              add(whole, once, -1, sum).lower(0);
            }
          });
    }

    private Expression next() {
      return model.newExpression("e" + number++);
    }

    /** Outcomes of a group are those of the areas and topics in it, added up. */
    private Expression add(TrainingTally group, What what, int factor, Expression to) {
      for (String name : names(group, what)) {
        to.set(variable(name), factor);
      }
      return to;
    }

    private Variable variable(String name) {
      return variables.computeIfAbsent(name, n -> model.newVariable(n).lower(0).upper(10_000));
    }

    double optimum(TrainingTally group, What what, boolean most) {
      List<What> parts = what == What.AGAIN ? List.of(What.FULL, What.TRAINED) : List.of(what);
      for (What part : parts) {
        int weight = what == What.AGAIN && part == What.TRAINED ? -1 : 1;
        names(group, part).forEach(name -> variable(name).weight(weight));
      }
      Optimisation.Result result = most ? model.maximise() : model.minimise();
      if (!result.getState().isOptimal()) {
        throw new IllegalStateException("no optimum");
      }
      return result.getValue();
    }
  }

  private List<String> names(TrainingTally group, What what) {
    List<String> names = new ArrayList<>();
    if (what == What.TRAINED || what == What.ORGANISATIONS) {
      return List.of(group.by() + group.group() + what);
    }
    for (TrainingTally part : groups) {
      if (part.by().equals(Optional.of(By.AREA_AND_TOPIC)) && isPart(part, group)) {
        for (What outcome : what == What.BOOKED ? OUTCOMES : List.of(what)) {
          names.add(part.group() + outcome);
        }
      }
    }
    return names;
  }

  static boolean isPart(TrainingTally part, TrainingTally whole) {
    if (whole.by().isEmpty() || part.equals(whole)) {
      return true;
    }
    return part.by().equals(Optional.of(By.AREA_AND_TOPIC))
        && switch (whole.by().get()) {
          case AREA -> part.group().startsWith(whole.group() + "/");
          case TOPIC -> part.group().endsWith("/" + whole.group());
          default -> false;
        };
  }

  static int least(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> figure.rounded() <= 5 ? figure.rounded() : figure.rounded() - 2;
      case FEWER_THAN_5 -> 1;
      case NOT_SHOWN -> 0;
    };
  }

  static int most(Figure figure) {
    return switch (figure.kind()) {
      case ROUNDED -> figure.rounded() == 0 ? 0 : figure.rounded() + 2;
      case FEWER_THAN_5 -> 4;
      case NOT_SHOWN -> 10_000;
    };
  }
}
