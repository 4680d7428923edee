/** The whole history as files that process-mining software opens: who reads them learns the work and no person. */
@NullMarked
package org.lunzhi.query.export;

import org.jspecify.annotations.NullMarked;
