package org.lunzhi.kernel.servicerequest.catalogue;

import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;

/** One matter for which exactly one department is competent. */
public record DispatchMatter(CatalogueEntryId entry, PublicTitle title) {}
