package org.contactrouter.functions;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  @Test
  void packagesDoNotDependOnEachOtherInCycles() {
    var functions =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.contactrouter");
    slices().matching("org.contactrouter.(**)").should().beFreeOfCycles().check(functions);
  }
}
