package dev.frontdesk.journey;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the fakes of the transcript tests, which are on the class path too, out of the real application. */
public final class NoFakes extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getClassMetadata().getClassName().startsWith("dev.frontdesk.testing.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoFakes;
    }

    @Override
    public int hashCode() {
        return NoFakes.class.hashCode();
    }
}
