package communitysafety.portal.consultations;

import communitysafety.portal.protection.RequestNetwork;
import communitysafety.shared.privacy.HashingBusy;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.privacy.ReturnCodes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the answers so far for another time or another device: under six words, without an account.
 * Removes them too, for who has had enough.
 */
@Named
@RequestScoped
public class KeepPage extends AnsweredPage {

  private static final String WRITTEN_DOWN = "writtenDown";
  private static final String DELETE = "delete";

  @Inject ReturnCodes returnCodes;
  @Inject RequestNetwork network;

  @Override
  Optional<String> elsewhere() {
    if (visit.isOpen() && !visit.isSent()) {
      return Optional.empty();
    }
    return Optional.of(unlessAnswering().orElse(visit.onwards()));
  }

  @Override
  Optional<String> submit() {
    Optional<String> other = elsewhere();
    if (other.isPresent()) {
      return other;
    }
    if (!parameter(DELETE).isEmpty()) {
      visit.removeAll();
      return Optional.of(visit.address(""));
    }
    if (!parameter(WRITTEN_DOWN).isEmpty()) {
      visit.participation().forgetReturnCode();
      visit.save();
    } else if (!visit.participation().isKept()) {
      try {
        keep(ReturnCode.random());
      } catch (HashingBusy e) {
        errors.add("keep", "code.busy");
        return Optional.empty();
      }
    }
    return Optional.of(visit.address("keep"));
  }

  private void keep(ReturnCode code) {
    byte[] secret = returnCodes.keysOf(code, network.of(visit.request())).draftSecret();
    visit.participation().keepUnder(String.join(" ", code.words()));
    visit.participation().speak(visit.getLanguage());
    visit.keepUnder(secret);
  }

  /** Who asked twice is shown the words there are. */
  @Override
  Optional<String> afterAnother() {
    return visit.isOpen() && visit.participation().isKept()
        ? Optional.of(visit.address("keep"))
        : super.afterAnother();
  }

  public boolean isKept() {
    return visit.participation().isKept();
  }

  /** The words to write down; empty when there are none, or none any more. */
  public List<String> getWords() {
    String code = visit.participation().returnCode();
    return code.isEmpty() ? List.of() : List.of(code.split(" "));
  }

  public String getOnwards() {
    return visit.isAnswerable() ? visit.onwards() : visit.address("check");
  }

  public String getReturnAddress() {
    return visit.address("return");
  }
}
