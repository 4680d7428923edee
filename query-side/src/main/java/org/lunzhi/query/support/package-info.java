/** What every view needs: documents with a guard, one write per batch, pages, freshness and reset. */
@NullMarked
package org.lunzhi.query.support;

import org.jspecify.annotations.NullMarked;
