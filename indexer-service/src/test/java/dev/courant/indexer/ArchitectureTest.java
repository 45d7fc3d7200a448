package dev.courant.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.courant.indexer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.courant.indexer.consume", "dev.courant.indexer.index", "dev.courant.indexer.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut..",
                    "io.swagger..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "co.elastic..",
                    "org.elasticsearch..",
                    "gg.jte..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule kafkaStaysAtItsEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..consume.kafka")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule elasticsearchStaysAtItsEdges = noClasses()
            .that()
            .resideOutsideOfPackage("..elasticsearch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.courant.indexer.(**)").should().beFreeOfCycles();
}
