package org.lunzhi.command.grievance.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBooks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrievanceRuleTest {

    @Test
    void every_rule_is_broken_by_a_test() {
        assertThat(RuleBooks.unnamed(GrievanceRule.class, "org/lunzhi/command/grievance"))
                .isEmpty();
    }
}
