package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.reporting.report.DisclosurePage;
import communitysafety.reporting.report.DisclosureRegister;
import communitysafety.reporting.report.DisclosureRow;
import communitysafety.reporting.report.DisclosureSort;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.model.LazyDataModel;

/**
 * The disclosure register: what was disclosed to the person's team beyond the consents of
 * reporters; to every team for who holds READ_DISCLOSURE_REGISTER. Needs READ_REPORTS.
 */
@Named
@ViewScoped
public class DisclosuresPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SignedInStaff signedIn;
  @Inject DisclosureRegister register;
  @Inject Teams teams;
  @Inject StaffWords words;

  private final LazyDataModel<DisclosureLine> lines = new DisclosureLines(this);

  DisclosurePage find(DisclosureSort sort, int first, int size) {
    return register.page(signedIn.member(), sort, first, size);
  }

  List<DisclosureLine> inWords(List<DisclosureRow> rows) {
    Map<String, String> names =
        teams.all().stream().collect(Collectors.toMap(Team::code, Team::name));
    String own = signedIn.member().team();
    return rows.stream()
        .map(
            row ->
                new DisclosureLine(
                    row, names.getOrDefault(row.team(), row.team()), row.team().equals(own), words))
        .toList();
  }

  public LazyDataModel<DisclosureLine> getLines() {
    return lines;
  }

  /** Whether the disclosures to every team are shown. */
  public boolean isOfAllTeams() {
    return signedIn.member().may(Permission.READ_DISCLOSURE_REGISTER);
  }
}
