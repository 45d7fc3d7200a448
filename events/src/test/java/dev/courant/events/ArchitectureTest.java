package dev.courant.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The contract knows no framework and no client: any program on the JVM may use it. */
@AnalyzeClasses(packages = "dev.courant.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule needsNothingButTheJdkAndJackson = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.courant.events",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation",
                    "org.jspecify..");
}
