/// Words that most people can say, hear and spell: things, plants, animals, food.
///
/// Chosen for this project; none is frightening, none sounds like another one of them.
package enum PlainWords {
  package static let all: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    acorn air album almond anchor ancient animal ankle antique apple apron area armchair artist
    artwork aunt autumn avocado badger bag bagel balance balcony ball bamboo banana basil basket
    bay beach bean beauty beetroot belt bench better bicycle bike bilberry birch bird biscuit
    black blackbird blanket blossom blue bluebell board boat boil bonnet book bookcase box
    bracelet bramble bread breeze brick bridge bright broccoli bronze brook brother brown brush
    bucket budget budgie bulb bumblebee butter buttercup button cabbage cabin cable cake call calm
    camera camp canal canary candle canoe canvas captain caravan card cardigan cargo carpet carrot
    carry cart cashew castle cat cathedral cedar celery chaffinch chair chalk cheese cherry chest
    chestnut chicken chimney chutney cinnamon circle city clay cloth cloud clover coach coast
    cobweb cockle coconut coffee coin comfort cook copper coral coriander cottage cotton cowslip
    cradle crayon cress cricket crocus crystal cube cuckoo cucumber cup currant curtain cushion
    daffodil daisy damson dance dandelion date daughter dawn desk diamond diary dice dinner dish
    doll dolphin door dormouse doughnut dragonfly drum duck duckling eagle earring earth easel
    elephant elm ember envelope fan fancy farm fern ferry festival fiddle fig finch finger fish
    flag flannel flapjack flight floor flower flute foal forest fork fox foxglove frog front fudge
    game garden garlic gate gherkin gift giggle ginger giraffe glass globe glove glue goat
    goldfish goose gooseberry gosling grain grape grass greenhouse guitar hammer hammock harp
    harvest hat hazel heather hedgehog helmet hen heron hill hive hockey holiday holly home honey
    honeycomb horse hotel ice iron island ivory jacket jam jar jazz jelly jigsaw journey joy jug
    juice jungle juniper kangaroo kayak kennel kestrel kettle key kingdom kingfisher kitchen kite
    kitten kiwi knee ladder ladle ladybird lake lamb lamp language lantern laptop larch lark
    lavender leaf leek lemon lentil lettuce library lilac lily lime linen lion locket lunch lupin
    magic magnet magpie mallet mango maple marble marigold market marmalade meadow melon midnight
    milk mint mitten monkey morning moss motor mountain muffin mulberry museum mushroom music
    mustard napkin nectarine nest nettle north nut nutmeg oak oatcake oats oil olive olympic
    omelette onion orange orchard orchid ostrich otter oval oven owl paddle palace pancake panda
    pansy park parrot parsley parsnip partridge pastry peace peach peanut pear pebble pelican pen
    pencil pepper peppermint pheasant phone photo piano pickle picnic picture pigeon pillow
    pine pineapple pink pizza place planet plastic plate plum pocket poem pond pony pool poppy
    porridge potato primrose pudding puffin pumpkin puppy puzzle pyramid quilt quince rabbit
    raccoon radio radish rail raisin raspberry raven recipe recycle ribbon rice ring river road
    robin robot rocket roof room rose rosemary saddle saffron sage salad salmon sample sardine
    sauce saucer scarf scissors scone seagull seashell season seed shallot shamrock shawl silk ski
    skylark slipper smile snow snowdrop snowflake soap sofa soup sparrow spinach spoon spring
    sprout square squash squirrel stadium stairs stamp starling stone stool strawberry sugar
    summer sunflower sunny sunset swan table tangerine tapestry taxi teapot tennis tent thimble
    thistle thunder thyme ticket tiger toast toffee toilet tomato tooth tortoise tourist tower
    town tray treacle tree trout trowel trumpet tulip tunnel turnip turtle umbrella valley valve
    van vase velvet village violet violin volcano waffle wagon walnut water watermelon wave whale
    wheat wheel willow window winter wire wood woodpecker wool wren yard yarn yellow yoghurt zebra
    zip zoo
    """
}
