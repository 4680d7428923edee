package org.lunzhi.command.servicerequest.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBooks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceRequestRuleTest {

    @Test
    void every_rule_is_named_by_a_test() {
        assertThat(RuleBooks.unnamed(ServiceRequestRule.class, "org/lunzhi/command/servicerequest"))
                .isEmpty();
    }
}
