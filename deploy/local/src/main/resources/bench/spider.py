"""The same pages as `courant bench crawl` has its crawler fetch, with Scrapy: robots.txt obeyed, sitemaps read, bodies to a file.

Started, in the folder of this file, as:
    PYTHONPATH=. scrapy runspider spider.py -s DNS_RESOLVER=spider.Loopback -a hosts=FILE -a bodies=FILE
The first file has a sitemap's URL on each line.
"""

from scrapy.resolver import CachingThreadedResolver
from scrapy.spiders import SitemapSpider
from twisted.internet import defer


class Loopback(CachingThreadedResolver):
    """Every host is on this machine. A setting of the process, not of the spider."""

    def getHostByName(self, name, timeout=None):
        return defer.succeed("127.0.0.1")


class BenchSpider(SitemapSpider):
    name = "bench"
    sitemap_rules = [("", "keep")]
    custom_settings = {
        "USER_AGENT": "bench",
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 256,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 4,
        "DOWNLOAD_DELAY": 0,
        "COOKIES_ENABLED": False,
        "RETRY_ENABLED": False,
        "REFERER_ENABLED": False,
        "AUTOTHROTTLE_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_LEVEL": "WARNING",
        "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7",
    }

    def __init__(self, hosts, bodies, **arguments):
        super().__init__(**arguments)
        with open(hosts, encoding="ascii") as file:
            self.sitemap_urls = file.read().split()
        self.bodies = open(bodies, "wb")

    def keep(self, response):
        self.bodies.write(response.body)

    def closed(self, reason):
        self.bodies.close()
