package dev.courant.crawler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.courant.crawler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "..crawl..",
        "..discover..",
        "..fetch..",
        "..frontier..",
        "..poll..",
        "..publish..",
        "..robots..",
        "..source..",
        "..survey..",
        "..url.."
    };

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "io.micrometer..",
                    "jakarta..",
                    "dev.courant.crawler.api..",
                    "..kafka..",
                    "..stats..");

    @ArchTest
    static final ArchRule onlyFetchingKnowsTheHttpClient = noClasses()
            .that()
            .resideOutsideOfPackage("..fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule stepsFormNoCycle =
            slices().matching("dev.courant.crawler.(*)..").should().beFreeOfCycles();
}
