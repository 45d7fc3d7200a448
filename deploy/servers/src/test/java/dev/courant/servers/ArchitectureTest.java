package dev.courant.servers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.courant.servers", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule kafkaStaysWithItsServer = noClasses()
            .that()
            .haveSimpleNameNotContaining("Kafka")
            .and()
            .doNotHaveSimpleName("TopicCreator")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule processesKnowNoServer = noClasses()
            .that()
            .haveNameMatching(".*\\.(Child.*|Process.*|PidFile|Launcher|Live.*|LogTail|Poll)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(.*Kafka.*|.*Elasticsearch.*|DataFolder)");
}
