package communitysafety.shared.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold of the tables themselves, whoever edits them next. */
class PlaceTablesTest {

  private final Gazetteer gazetteer = PlaceTables.gazetteer();

  @Test
  void there_are_seven_hubs_each_with_main_towns_and_three_areas_without_a_hub() {
    assertThat(gazetteer.areas())
        .extracting(Area::kind)
        .filteredOn(AreaKind.HUB::equals)
        .hasSize(7);
    assertThat(gazetteer.areas())
        .extracting(Area::kind)
        .filteredOn(kind -> kind != AreaKind.HUB)
        .containsExactly(AreaKind.YORK, AreaKind.OUTSIDE, AreaKind.UNKNOWN);
    for (Area area : gazetteer.areas()) {
      boolean offered = area.kind() == AreaKind.HUB || area.kind() == AreaKind.YORK;
      assertThat(gazetteer.mainTowns().containsKey(area.code())).as(area.code()).isEqualTo(offered);
    }
  }

  @Test
  void every_sector_is_the_shape_of_one_and_its_outward_code_is_listed_with_at_least_its_areas() {
    assertThat(gazetteer.sectors()).hasSize(198);
    gazetteer
        .sectors()
        .forEach(
            (sector, areas) -> {
              assertThat(Postcode.read(sector.toString())).as(sector.toString()).isPresent();
              assertThat(gazetteer.outwardCodes()).containsKey(sector.outward());
              assertThat(new HashSet<>(areas)).as(sector.toString()).hasSameSizeAs(areas);
            });
  }

  @Test
  void no_sector_is_taken_for_outside_without_being_asked_about() {
    assertThat(gazetteer.sectors().values())
        .filteredOn(areas -> areas.size() == 1)
        .allSatisfy(areas -> assertThat(areas.get(0).kind()).isNotEqualTo(AreaKind.OUTSIDE));
  }

  @Test
  void towns_that_tell_areas_apart_lie_in_areas_of_that_sector_and_never_outside() {
    gazetteer
        .sectorTowns()
        .forEach(
            (sector, towns) -> {
              List<Area> areas = gazetteer.sectors().get(sector);
              assertThat(areas).as(sector.toString()).hasSizeGreaterThan(1);
              for (Town town : towns) {
                assertThat(areas).as(sector + " " + town.code()).contains(town.area());
                assertThat(town.area().kind()).isNotEqualTo(AreaKind.OUTSIDE);
              }
            });
  }

  @Test
  void every_area_a_person_is_asked_about_has_towns_to_offer_unless_it_is_elsewhere() {
    HubLocator locator = new HubLocator(gazetteer);
    for (PostcodeSector sector : gazetteer.sectors().keySet()) {
      Located located = locator.locate(new Postcode(sector.outward(), sector.digit()));
      located.fold(
          hub -> null,
          york -> null,
          outside -> null,
          between -> {
            assertThat(between.candidates())
                .as(sector.toString())
                .allSatisfy(
                    candidate ->
                        assertThat(candidate.towns().isEmpty())
                            .isEqualTo(candidate.area().kind() == AreaKind.OUTSIDE));
            return null;
          },
          unknown -> {
            throw new AssertionError(sector + " leads nowhere");
          });
    }
  }

  @Test
  void a_town_is_found_by_its_own_name_or_shares_it_with_a_town_elsewhere() {
    HubLocator locator = new HubLocator(gazetteer);
    Set<String> ambiguous = new HashSet<>();
    for (Town town : gazetteer.towns().values()) {
      String name = town.name().replaceAll(" \\(.*\\)", "");
      Area found = locator.locateTown("by the church, " + name).area();
      if (!found.equals(town.area()) && town.area().kind() != AreaKind.OUTSIDE) {
        ambiguous.add(name);
      }
    }
    assertThat(ambiguous)
        .containsExactlyInAnyOrder(
            "Brafferton",
            "Carlton",
            "Cliffe",
            "Crossgates",
            "Deighton",
            "Denton",
            "Farnley",
            "Huby",
            "Melmerby",
            "Murton",
            "Newsham",
            "Osgodby",
            "Rawcliffe",
            "Scotton",
            "Seamer",
            "Skelton",
            "Stillington",
            "Wath",
            "Willerby");
  }

  @Test
  void every_outward_code_that_has_listed_letters_also_has_its_area() {
    assertThat(gazetteer.listedLetters()).containsExactlyInAnyOrder("DL", "HG", "YO");
    assertThat(gazetteer.otherLetters()).contains("LS", "BD", "BT").doesNotContain("YO", "ZZ");
    assertThat(gazetteer.outwardCodes().values())
        .allSatisfy(areas -> assertThat(areas).isNotEmpty());
  }
}
