package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who the reporter is, or that they chose not to say. Anonymous is a type, not four nulls. */
public sealed interface Identity {

  <T> T fold(Function<Named, T> named, Supplier<T> anonymous);

  /** They gave their name. */
  record Named(PersonalText name, Contact contact) implements Identity {
    @Override
    public <T> T fold(Function<Named, T> named, Supplier<T> anonymous) {
      return named.apply(this);
    }
  }

  /** They stay anonymous; there is nothing to withhold because there is nothing kept. */
  record Anonymous() implements Identity {
    @Override
    public <T> T fold(Function<Named, T> named, Supplier<T> anonymous) {
      return anonymous.get();
    }
  }
}
