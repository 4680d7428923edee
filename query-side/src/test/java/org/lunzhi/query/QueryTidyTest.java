package org.lunzhi.query;

import org.lunzhi.kernel.architecture.Tidy;

class QueryTidyTest extends Tidy {}
