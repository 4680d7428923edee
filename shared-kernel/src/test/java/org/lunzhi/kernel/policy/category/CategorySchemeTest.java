package org.lunzhi.kernel.policy.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.policy.PolicySamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CategorySchemeTest {

    private static final CategoryScheme SCHEME = PolicySamples.byDefault().categories();

    @Test
    void a_child_is_counted_under_its_head() {
        assertThat(SCHEME.headOf(CategoryCode.of("labour.migrant-wages")).map(Category::code))
                .contains(CategoryCode.of("labour"));
        assertThat(SCHEME.headOf(CategoryCode.of("neighbours")).map(Category::code))
                .contains(CategoryCode.of("neighbours"));
        assertThat(SCHEME.headOf(CategoryCode.of("nothing"))).isEmpty();
    }

    @Test
    void parents_that_go_round_in_a_circle_lead_to_no_head() {
        var circle = new CategoryScheme(
                CategorySchemeVersion.of("circle"), List.of(category("a", "b"), category("b", "a")), List.of());

        assertThat(circle.headOf(CategoryCode.of("a"))).isEmpty();
    }

    @Test
    void the_numbers_of_older_systems_are_translated() {
        var numbers = CategorySchemeVersion.of("justice-bureau-numbers");

        assertThat(SCHEME.translate(numbers, ForeignCode.of("7"))).contains(CategoryCode.of("expropriation"));
        assertThat(SCHEME.translate(numbers, ForeignCode.of("99"))).isEmpty();
    }

    @Test
    void marriage_may_touch_identity_and_land_may_touch_ownership() {
        assertThat(SCHEME.find(CategoryCode.of("marriage-family")))
                .hasValueSatisfying(
                        category -> assertThat(category.identityRelation()).isTrue());
        assertThat(SCHEME.find(CategoryCode.of("land")))
                .hasValueSatisfying(
                        category -> assertThat(category.ownershipQuestion()).isTrue());
    }

    @Test
    void a_category_is_valid_from_its_first_to_its_last_day() {
        var category = new Category(
                CategoryCode.of("a"),
                CategoryName.of("甲类"),
                null,
                false,
                false,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));

        assertThat(category.validOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(category.validOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(category.validOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(category.validOn(LocalDate.of(2027, 1, 1))).isFalse();
    }

    private static Category category(String code, String parent) {
        return new Category(
                CategoryCode.of(code), CategoryName.of("甲类"), CategoryCode.of(parent), false, false, null, null);
    }
}
