/** What every HTTP answer has in common: problem documents, limits on bodies, languages, the API's description. */
@NullMarked
package org.lunzhi.station.web;

import org.jspecify.annotations.NullMarked;
