package org.lunzhi.kernel.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.architecture.ArchitectureRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FreeOfChargeTest {

    /** S4 and S5 of DOMAIN §4.3: where no amount can be written down, none can be asked for. */
    @Test
    void no_fact_of_an_ordered_service_is_an_amount_of_money() {
        JavaClasses facts = new ClassFileImporter()
                .withImportOption(new ArchitectureRules.MainOnly())
                .importPackages("org.lunzhi.kernel.servicerequest");

        assertThat(facts).isNotEmpty();
        ArchRuleDefinition.noFields()
                .should()
                .haveRawType(BigDecimal.class)
                .orShould()
                .haveNameMatching("(?i).*(amount|fee|price|cost).*")
                .check(facts);
    }
}
