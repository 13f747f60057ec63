package communitysafety.portal.training;

import java.util.Arrays;
import java.util.Optional;

/** The pages of the form with which somebody books, or goes in line, in order. */
enum BookingStep {
  /** For themselves or an organisation, and how many places. */
  PLACES("places"),
  WHO("who"),
  /** Names of those who come, for an organisation that tells them now. */
  PEOPLE("people"),
  NEEDS("needs"),
  CHECK("check"),
  /** Booked, asked for or in line; the code is shown. */
  DONE("done"),
  /** Others have the places: the waiting list is offered, with all that was typed. */
  FULL("full"),
  /** There are places after all: nobody has to wait. */
  FREE("free"),
  /** Nothing more can be done here; why is said. */
  OVER("over");

  private final String view;

  BookingStep(String view) {
    this.view = "/training/sessions/" + view;
  }

  /** The view that makes the page. */
  String view() {
    return view;
  }

  /** What a form says it is, which is not trusted. */
  static Optional<BookingStep> named(String name) {
    return Arrays.stream(values())
        .filter(step -> step.ordinal() <= CHECK.ordinal() && step.name().equals(name))
        .findFirst();
  }
}
