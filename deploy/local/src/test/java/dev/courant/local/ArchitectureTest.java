package dev.courant.local;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.UserAgent;

@AnalyzeClasses(packages = "dev.courant.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.courant.local.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesAreProcessesNotLibraries = noClasses()
            .that()
            .resideOutsideOfPackages("..imports..", "..extract..", "..bench..", "..sources..", "..up..", "..where..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.courant.crawler..", "dev.courant.parser..", "dev.courant.indexer..");

    @ArchTest
    static final ArchRule whatNeedsNoServerTakesTheParserAndNothingOfItsService = noClasses()
            .that()
            .resideInAnyPackage("..extract..", "..bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.courant.crawler..", "dev.courant.parser.stream..", "dev.courant.indexer..");

    @ArchTest
    static final ArchRule theStartReadsSourcesAsTheCrawlerDoes = noClasses()
            .that()
            .resideInAPackage("..up..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.courant.crawler..", "dev.courant.parser..", "dev.courant.indexer..")
                            .and(not(resideInAPackage("dev.courant.crawler.source")))
                            .and(not(belongToAnyOf(AddressGuard.class, UserAgent.class))));

    @ArchTest
    static final ArchRule whoNamesPagesKnowsTheirRulesAndNoMoreOfTheServices = noClasses()
            .that()
            .resideInAnyPackage("..imports..", "..sources..", "..where..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.courant.crawler..", "dev.courant.parser..", "dev.courant.indexer..")
                            .and(not(resideInAnyPackage("dev.courant.crawler.url", "dev.courant.crawler.robots"))));

    @ArchTest
    static final ArchRule kafkaStaysWhereTopicsAreReadAndWritten = noClasses()
            .that()
            .resideOutsideOfPackages("..follow..", "..imports..", "..archive..", "..bench.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule picocliStaysInCommands = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Command")
            .and()
            .doNotBelongToAnyOf(Courant.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule sampleNewspapersKnowNothingOfTheRunner = noClasses()
            .that()
            .resideInAPackage("..newspapers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..system..", "..demo..", "..follow..", "..console..");
}
