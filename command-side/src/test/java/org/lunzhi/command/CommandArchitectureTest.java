package org.lunzhi.command;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.lunzhi.kernel.architecture.ArchitectureRules;

@AnalyzeClasses(packages = "org.lunzhi", importOptions = ArchitectureRules.MainOnly.class)
class CommandArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
