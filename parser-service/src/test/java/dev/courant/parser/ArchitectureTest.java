package dev.courant.parser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.courant.parser", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FRAMEWORKS_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("..parser.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.micrometer..", "jakarta..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("..parser.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..parser.stream..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.courant.parser.(**)").should().beFreeOfCycles();
}
