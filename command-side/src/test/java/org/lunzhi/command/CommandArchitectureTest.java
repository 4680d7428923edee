package org.lunzhi.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.Valid;
import java.util.Collection;
import org.lunzhi.kernel.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "org.lunzhi", importOptions = ArchitectureRules.MainOnly.class)
class CommandArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** Asked of the list it would be asked of the elements too, and the validator complains of it at every start. */
    @ArchTest
    static final ArchRule VALIDITY_IS_ASKED_OF_THE_ELEMENTS_OF_A_LIST = noFields()
            .that()
            .haveRawType(assignableTo(Collection.class))
            .should()
            .beAnnotatedWith(Valid.class);
}
