package org.lunzhi.command.filenumber;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBooks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNumberRuleTest {

    @Test
    void every_rule_is_named_by_a_test_that_breaks_it() {
        assertThat(RuleBooks.unnamed(FileNumberRule.class, "org/lunzhi/command/filenumber"))
                .isEmpty();
    }
}
