package org.contactrouter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final JavaClasses domain =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.contactrouter");

  @Test
  void packagesDoNotDependOnEachOtherInCycles() {
    slices().matching("org.contactrouter.(**)").should().beFreeOfCycles().check(domain);
  }

  @Test
  void theDomainSeesOnlyTheJdkAndJspecify() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "javax.crypto..", "org.contactrouter..", "org.jspecify.annotations")
        .check(domain);
  }
}
