package communitysafety.portal.certificates;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.portal.faces.FieldErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Where whoever was shown a certificate types its code. */
@Named
@RequestScoped
public class VerifyPage {

  private static final String FIELD = "code";

  @Inject FieldErrors errors;

  private String code = "";

  /** Leads to the answer; a slip of the hand is told at once, as everybody can compute it. */
  public String look() {
    Optional<CheckedCode> read = CheckedCode.read(code);
    if (read.isEmpty()) {
      errors.add(FIELD, code.isBlank() ? "verify.code.error.blank" : "verify.code.error.slip");
      return null;
    }
    VerifyFilter.lead(read.get());
    return null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String typed) {
    code = typed == null ? "" : typed.strip();
  }
}
